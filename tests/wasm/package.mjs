// The package as it is shipped, and the scenario files, for the tests of the module.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

export const { load } = await import(pathToFileURL(join(root, 'dist/npm/index.mjs')));

const folder = join(root, 'tests/scenarios');
export const scenarios = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));

// "signs" in a scenario: the answer of every sign that its request does not mention.
export function expanded_request({ request, signs }, catalogue) {
    if (!signs) return request;
    const every_sign = catalogue.questions.filter(question => question.type === 'sign');
    const answers = Object.fromEntries(every_sign.map(question => [question.field, signs]));
    return { ...request, answers: { ...answers, ...request.answers } };
}
