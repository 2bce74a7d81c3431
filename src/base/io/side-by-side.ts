/** How many times `most` a begun item may be ahead of the first that is not handed over. */
const FAR = 8;

/**
 * Does work for each item, so many at the same time, and hands the outcomes over in the order of the items, each as soon as those before it
 * are there. It keeps none that was handed over, and begins nothing that is far ahead of what was: a slow one holds few others back in memory.
 * @param most how many at the same time, 1 or more
 */
export const sideBySide = async <Item, Outcome>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<Outcome>,
  onOutcome: (outcome: Outcome, index: number) => void = () => undefined,
): Promise<void> => {
  let handedOver = 0;
  const early = new Map<number, Outcome>();
  let next = 0;
  const goOn: (() => void)[] = [];
  const handOver = () => {
    for (; early.has(handedOver); handedOver += 1) {
      const outcome = early.get(handedOver) as Outcome;
      early.delete(handedOver);
      onOutcome(outcome, handedOver);
    }
    for (const each of goOn.splice(0)) each();
  };
  const untilNear = async (index: number): Promise<void> => {
    while (index - handedOver >= most * FAR) await new Promise<void>((resolve) => void goOn.push(resolve));
  };
  const workOn = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      await untilNear(index);
      early.set(index, await work(items[index] as Item, index));
      handOver();
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, workOn));
};
