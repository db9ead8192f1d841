import { byarCases } from '../limit-cases.ts';

export const method = byarCases('lower');
