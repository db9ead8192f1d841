import { describe, expect, it } from 'vitest';
import { givesWay } from './gives-way.ts';

describe('what nobody waits for', () => {
  it('goes on at once where nothing else does', async () => {
    await expect(givesWay().isOver()).resolves.toBeUndefined();
  });

  it('waits until all is over that somebody waits for, what began meanwhile too', async () => {
    const foreground = givesWay();
    const order: string[] = [];
    const first = foreground.begin();
    const background = foreground.isOver().then(() => { order.push('background'); });
    const second = foreground.begin();
    first();
    await Promise.resolve();
    order.push('second');
    second();
    await background;
    expect(order).toEqual(['second', 'background']);
  });
});
