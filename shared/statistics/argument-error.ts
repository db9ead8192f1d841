/** An input outside a method's rules: names the argument, the value and the rule that it broke. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';

  constructor(
    readonly argument: string,
    readonly given: unknown,
    readonly rule: string,
  ) {
    super(`${argument} is ${describe(given)}: ${rule}`);
  }
}

function describe(given: unknown): string {
  return typeof given === 'string' ? JSON.stringify(given) : String(given);
}
