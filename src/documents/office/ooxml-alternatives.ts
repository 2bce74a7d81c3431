/**
 * Follows markup that stands there twice (ISO 29500-3, mc:AlternateContent): the choice counts, the fallback only when
 * there is no choice, so that a text box is read once.
 */
export const followAlternatives = () => {
  const alternatives: { taken: boolean }[] = [];
  let skipped = 0;
  return {
    /** Whether the element that opens, with all in it, is to be left out. */
    skips(name: string): boolean {
      if (skipped > 0) {
        skipped += 1;
        return true;
      }
      if (name === 'mc:AlternateContent') alternatives.push({ taken: false });
      if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
      const alternative = alternatives.at(-1);
      if (alternative?.taken === true) skipped = 1;
      else if (alternative !== undefined) alternative.taken = true;
      return skipped > 0;
    },
    /** Whether the element that closes was left out. */
    skipped(name: string): boolean {
      if (skipped > 0) {
        skipped -= 1;
        return true;
      }
      if (name === 'mc:AlternateContent') alternatives.pop();
      return false;
    },
    /** Whether what is being read is left out. */
    skipping: (): boolean => skipped > 0,
  };
};
