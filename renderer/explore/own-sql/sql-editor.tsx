import { useEffect, useRef } from 'react';
import { acceptCompletion, autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { ownSqlLanguage, type TablesAndColumns } from './completions.ts';
import './sql-editor.css';

interface SqlEditorProps {
  readonly initial: string;
  /** Columns by the table that they are in, for completion. */
  readonly tables: TablesAndColumns;
  readonly onChange: (text: string) => void;
  /** By Control or Command with Enter. */
  readonly onRun: () => void;
}

const language = new Compartment();
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--product)', fontWeight: '700' },
  { tag: tags.string, color: 'var(--teal-strong)' },
  { tag: tags.number, color: 'var(--orange-strong)' },
  { tag: tags.comment, color: 'var(--ink-quiet)', fontStyle: 'italic' },
]);

/** An editor for SQL that completes the person's own tables and columns. Tab leaves it, unless a completion is open. */
export function SqlEditor({ initial, tables, onChange, onRun }: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const acts = useRef({ onChange, onRun });
  useEffect(() => {
    acts.current = { onChange, onRun };
  });
  const start = useRef({ text: initial, tables });
  const shown = useRef<EditorView | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const run = () => {
      acts.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start.current.text,
        extensions: [
          lineNumbers(),
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'Question in SQL', 'aria-describedby': 'own-sql-how' }),
          language.of(ownSqlLanguage(start.current.tables)),
          keymap.of([{ key: 'Mod-Enter', run }, { key: 'Tab', run: acceptCompletion }, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) acts.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    shown.current = editor;
    return () => {
      editor.destroy();
    };
  }, []);
  // Tables may be opened while somebody types: only what is completed changes.
  useEffect(() => {
    shown.current?.dispatch({ effects: language.reconfigure(ownSqlLanguage(tables)) });
  }, [tables]);
  return <div className="sql-editor" ref={place} />;
}
