import { describe, expect, it } from 'vitest';
import { viewersOf } from '../../src/report/io/open-in-viewer.ts';

describe('the program that opens a report', () => {
  it.each<[NodeJS.Platform, Record<string, string>, RegExp]>([
    ['win32', { SystemRoot: 'D:\\Windows', PATH: 'C:\\school' }, /^D:\\Windows\\explorer\.exe$/],
    ['win32', {}, /^C:\\Windows\\explorer\.exe$/],
    ['darwin', { PATH: '/school' }, /^\/usr\/bin\/open$/],
    ['linux', { PATH: '/school' }, /^\/usr\/(local\/)?bin\/xdg-open$/],
  ])('on %s is the one of the system, whatever the PATH says', (system, env, expected) => {
    const viewers = viewersOf(env, system);
    expect(viewers.length).toBeGreaterThan(0);
    for (const viewer of viewers) expect(viewer).toMatch(expected);
  });
});
