/** Counts what somebody waits for, so that what nobody waits for can give way to it. */
export interface GivesWay {
  /** Something begins; call what is returned when it is over. */
  begin(): () => void;
  /** Resolves when nothing that somebody waits for is going on. */
  isOver(): Promise<void>;
}

export function givesWay(): GivesWay {
  let going = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => {
      going += 1;
      return () => {
        going -= 1;
        if (going > 0) return;
        const next = waiting;
        waiting = [];
        next.forEach((resume) => { resume(); });
      };
    },
    isOver: async () => {
      while (going > 0) await new Promise<void>((resume) => { waiting.push(resume); });
    },
  };
}
