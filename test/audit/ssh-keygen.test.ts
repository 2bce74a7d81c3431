import { expect, it } from 'vitest';
import { placesOfSshKeygen } from '../../src/audit/io/ssh-keygen.ts';

it('on Windows ssh-keygen is looked for where Windows keeps it, then on drives, never by a name that depends on where one is', () => {
  const env = {
    SystemRoot: 'D:\\Windows',
    PATH: '.;;tools;\\tools;"D:\\Git\\usr\\bin";\\\\school\\delen;C:tools;C:/Git',
  };
  expect(placesOfSshKeygen(env, 'win32')).toEqual([
    'D:\\Windows\\System32\\OpenSSH\\ssh-keygen.exe',
    'C:\\Program Files\\Git\\usr\\bin\\ssh-keygen.exe',
    'D:\\Git\\usr\\bin\\ssh-keygen.exe',
    'C:\\Git\\ssh-keygen.exe',
  ]);
  expect(placesOfSshKeygen({}, 'win32')).toHaveLength(2);
});

it('elsewhere ssh-keygen is looked for in the absolute folders of the PATH, those of the system first', () => {
  expect(placesOfSshKeygen({ PATH: '.::bin:/home/ik/bin:/usr/local/bin:/usr/bin' }, 'linux')).toEqual([
    '/usr/bin/ssh-keygen',
    '/usr/local/bin/ssh-keygen',
    '/home/ik/bin/ssh-keygen',
  ]);
  expect(placesOfSshKeygen({}, 'linux')).toEqual([]);
});
