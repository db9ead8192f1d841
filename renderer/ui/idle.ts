import { useEffect, useState } from 'react';

/** Does something as soon as nothing else goes on in the window, or after the given milliseconds. Returns how to give it up. */
export function whenIdle(work: () => void, timeout: number): () => void {
  if (!('requestIdleCallback' in window)) {
    const later = setTimeout(work);
    return () => {
      clearTimeout(later);
    };
  }
  const asked = window.requestIdleCallback(work, { timeout });
  return () => {
    window.cancelIdleCallback(asked);
  };
}

/** False at first, true once this many milliseconds have passed and nothing else goes on: for what is heavy to draw and not the next step. */
export function useIdle(milliseconds: number): boolean {
  const [isIdle, setIdle] = useState(false);
  const [moment] = useState(milliseconds);
  useEffect(() => {
    let giveUp = () => {
      clearTimeout(later);
    };
    const later = setTimeout(() => {
      giveUp = whenIdle(() => {
        setIdle(true);
      }, 500);
    }, moment);
    return () => {
      giveUp();
    };
  }, [moment]);
  return isIdle;
}
