import { describe, expect, it } from 'vitest';
import { holdBack } from '../../../src/base/io/hold-back.ts';
import { say } from '../../../src/base/say.ts';
import { openHost } from '../../support/run/test-host.ts';

describe('a host that holds back', () => {
  it('keeps what is said until somebody asks, and is the same host for the rest', () => {
    const { host, written } = openHost([], { cwd: '/hier', env: {}, terminal: true });
    const held = holdBack(host);
    say(held.host, ['Let op.']);
    expect(written().stderr).toBe('');
    expect(held.text()).toBe('Let op.\n');
    expect(held.host.cwd()).toBe('/hier');
    expect(held.host.stderr.isTTY).toBe(false);
  });
});
