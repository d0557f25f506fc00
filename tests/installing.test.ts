import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './support/project.js';

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');
interface Dependencies {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const wanted = JSON.parse(read('package.json')) as Dependencies;
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<
    Record<string, Dependencies & { readonly version: string; readonly optionalDependencies?: object }>
  >;
};
const named = { ...wanted.dependencies, ...wanted.devDependencies };

describe('installing changes nothing of a fresh clone', () => {
  test('versions are exact, and the lockfile holds them', () => {
    for (const [name, version] of Object.entries(named)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const { dependencies, devDependencies } = wanted;
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
  });

  test('the lockfile holds the packages of other machines, too: else installing on one adds them', () => {
    for (const [at, { optionalDependencies = {} }] of Object.entries(packages))
      for (const name of Object.keys(optionalDependencies))
        expect(Boolean(packages[`node_modules/${name}`] ?? packages[`${at}/node_modules/${name}`]), name).toBe(true);
  });

  test.each(['.ci/run', 'Dockerfile', 'README.md', 'CONTRIBUTING.md'])('%s installs by the lockfile', (file) => {
    expect(read(file)).toContain('npm ci');
    expect(read(file)).not.toMatch(/npm (?:i|install)(?![\w-])/u);
  });

  test('the checks fail where installing leaves the checkout dirty', () => {
    const run = read('.ci/run');
    const after = run.slice(run.indexOf('npm ci'));
    expect(after).toMatch(/git status --porcelain[\s\S]{0,200}failed=1/u);
  });
});
