import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { PROJECT } from './project.js';

/**
 * Bundles a file of `src` as JavaScript for a separate process, from the present code.
 * @returns its folder, which the caller removes, and the file. It is inside the project, so that packages are found.
 */
export async function bundled(file: string): Promise<{ readonly folder: string; readonly main: string }> {
  mkdirSync(path.join(PROJECT, 'dist'), { recursive: true });
  const folder = mkdtempSync(path.join(PROJECT, 'dist', 'test-'));
  const bundle = await rolldown({
    input: { main: path.join(PROJECT, 'src', file) },
    platform: 'node',
    external: (id) => /^[a-z@]/u.test(id),
  });
  await bundle.write({ dir: folder, format: 'esm' });
  await bundle.close();
  return { folder, main: path.join(folder, 'main.js') };
}
