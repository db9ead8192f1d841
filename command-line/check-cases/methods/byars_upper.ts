import { byarCases } from '../limit-cases.ts';

export const method = byarCases('upper');
