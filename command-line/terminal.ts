/** Lines to the person at the terminal; a reader that has seen enough, such as `head`, ends the work quietly. */
export const terminal = {
  say: (line: string): void => {
    console.log(line);
  },
  complain: (line: string): void => {
    console.error(line);
  },
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
