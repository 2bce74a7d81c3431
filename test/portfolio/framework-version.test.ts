import { describe, expect, it } from 'vitest';
import { hasOtherContent, isSameFramework, toldVersion } from '../../src/portfolio/framework-version.ts';

const framework = (version: string, digest?: string) => ({
  id: 'keurmerk',
  version,
  ...(digest === undefined ? {} : { digest }),
});

const told = (id: string, version: string) => ({ framework: id, version });

describe('a version of a framework', () => {
  it('that was altered is a version by itself', () => {
    expect(toldVersion(framework('1.0.0'))).toBe('1.0.0');
    expect(toldVersion(framework('1.0.0', 'abcdef012345'))).toBe('1.0.0+abcdef012345');
  });

  it.each([
    ['as it is known', framework('1.0.0'), framework('1.0.0'), false],
    ['altered', framework('1.0.0', 'abcdef012345'), framework('1.0.0'), true],
    ['altered in the same way', framework('1.0.0', 'abcdef012345'), framework('1.0.0', 'abcdef012345'), false],
    ['altered in another way', framework('1.0.0', 'abcdef012345'), framework('1.0.0', 'abcdef012346'), true],
    ['of another number', framework('1.1.0'), framework('1.0.0'), false],
  ])('%s has other content than its number says, or not', (_what, one, other, differs) => {
    expect(hasOtherContent(one, other)).toBe(differs);
  });

  it('is the same by its id and by what is told of it', () => {
    expect(isSameFramework(told('keurmerk', '1.0.0'), told('keurmerk', '1.0.0'))).toBe(true);
    expect(isSameFramework(told('keurmerk', '1.0.0'), told('keurmerk', '1.0.0+abcdef012345'))).toBe(false);
    expect(isSameFramework(told('keurmerk', '1.0.0'), told('ander', '1.0.0'))).toBe(false);
  });
});
