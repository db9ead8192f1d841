import { EngineError } from '../../shared/engine/engine.ts';
import type { Problem } from './session-state.ts';

/** A problem for the panel: the title says what happened, the error's own sentences the rest. */
export function problemOf(title: string, reason: unknown): Problem {
  return { id: crypto.randomUUID(), title, details: detailsOf(reason) };
}

function detailsOf(reason: unknown): readonly string[] {
  if (Array.isArray(reason)) return reason.map(String);
  return [reason instanceof Error ? reason.message : String(reason)];
}

/** Whether the person stopped it themselves, which is no problem. */
export function wasStopped(error: unknown): boolean {
  return (error instanceof EngineError && error.code === 'cancelled') || (error instanceof DOMException && error.name === 'AbortError');
}
