import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { completeLockfile, type Lockfile } from './complete-lockfile.mjs';

const lockfile = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as Lockfile;

const small = (parent: object): Lockfile => ({
  packages: {
    'node_modules/parent': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { '@parent/build-linux-x64': '1.0.0', '@parent/build-darwin-arm64': '1.0.0' },
      ...parent,
    },
    'node_modules/parent/node_modules/@parent/build-linux-x64': { version: '1.0.0', optional: true },
  },
});

describe('the lockfile', () => {
  it('holds every package that it names, for machines of every kind', () => {
    expect(completeLockfile(lockfile)).toEqual(lockfile);
  });

  it('names no server that packages were downloaded from', () => {
    const downloaded = Object.values(lockfile.packages).filter((entry) => 'resolved' in entry);
    expect(downloaded).toEqual([]);
  });
});

describe('completing a lockfile', () => {
  it('adds the build of another platform and keeps it away from this one', () => {
    const added = completeLockfile(small({})).packages['node_modules/@parent/build-darwin-arm64'];
    expect(added).toEqual({ version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] });
  });

  it('leaves a package alone that lies below the one that names it', () => {
    expect(completeLockfile(small({})).packages).not.toHaveProperty(['node_modules/@parent/build-linux-x64']);
  });

  it('refuses to guess a version out of a range', () => {
    const ranged = small({ optionalDependencies: { '@parent/build-darwin-arm64': '^1.0.0' } });
    expect(() => completeLockfile(ranged)).toThrow('no exact version');
  });
});
