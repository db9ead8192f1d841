/** Listening for one key in a terminal. */

/**
 * @param {string} key
 * @param {() => void} act
 * @returns {() => void} how to stop listening
 */
export function onKey(key, act) {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const hear = (/** @type {Buffer} */ typed) => {
    const letter = typed.toString('utf8');
    if (letter === key) act();
    // A raw terminal does not turn Ctrl+C into an interrupt by itself.
    if (letter === '\u0003') process.kill(process.pid, 'SIGINT');
  };
  stdin.setRawMode(true);
  stdin.resume();
  stdin.on('data', hear);
  return () => {
    stdin.off('data', hear);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
