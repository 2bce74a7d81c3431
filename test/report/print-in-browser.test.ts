import { describe, expect, it } from 'vitest';
import { placesOfBrowsers, printArguments } from '../../src/report/io/print-in-browser.ts';

describe('the browser that prints a report', () => {
  it('is on Windows Edge or else Chrome, in a folder of programs on a drive, whatever the PATH says', () => {
    const env = { ProgramFiles: 'D:\\Programs', LOCALAPPDATA: 'C:\\Users\\ib\\AppData\\Local', PATH: 'C:\\school' };
    expect(placesOfBrowsers(env, 'win32')).toEqual([
      'D:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\ib\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
      'D:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\ib\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
    expect(placesOfBrowsers({ LOCALAPPDATA: '\\\\school\\delen' }, 'win32').join()).not.toContain('school');
  });

  it('is on a Mac one of its applications, and on Linux in a folder of the PATH, those of the system first', () => {
    expect(placesOfBrowsers({ PATH: '/school' }, 'darwin')).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
    const onLinux = placesOfBrowsers({ PATH: '.:bin:/opt/eigen:/usr/bin' }, 'linux');
    expect(onLinux[0]).toBe('/usr/bin/google-chrome-stable');
    expect(new Set(onLinux.map((path) => path.slice(0, path.lastIndexOf('/'))))).toEqual(
      new Set(['/usr/bin', '/opt/eigen']),
    );
    expect(placesOfBrowsers({}, 'linux')).toEqual([]);
  });

  it('is called without a window, with a profile of its own, and with every name resolved to nothing; its sandbox stays on', () => {
    const args = printArguments('/tmp/a&b #1/rapport.html', '/tmp/a&b #1');
    expect(args).toEqual(expect.arrayContaining(['--headless', '--host-resolver-rules=MAP * ~NOTFOUND']));
    expect(args.find((arg) => arg.startsWith('--user-data-dir='))).toMatch(/a&b #1.profile$/);
    expect(args.join()).not.toMatch(/no-sandbox|remote-debugging|disable-web-security/);
    expect(args.at(-1)).toMatch(/^file:\/\/\/.*a&b%20%231\/rapport\.html$/);
  });
});
