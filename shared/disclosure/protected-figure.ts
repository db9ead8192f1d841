export type { ProtectedFigure, ProtectedRow, Protection } from './protect.ts';
