import type { CaseMethod } from '../case-method.ts';

/** Every method whose case files this project can check, one adapter a file. */
export const methods: readonly CaseMethod[] = [];
