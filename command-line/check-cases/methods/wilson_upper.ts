import { wilsonCases } from '../limit-cases.ts';

export const method = wilsonCases('upper');
