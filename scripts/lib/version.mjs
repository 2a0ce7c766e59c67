// The version of page, package and CMake, which CMakeLists.txt alone states. The rules have their own, in report.hpp.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../CMakeLists.txt');

export const [, version] = /^project\(liftback VERSION (\d+\.\d+\.\d+)/m.exec(readFileSync(file, 'utf8'));
