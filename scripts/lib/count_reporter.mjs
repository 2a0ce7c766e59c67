// A reporter for node's test runner: the counts of its tests as JSON, for tally.mjs.
export default async function* count(events) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for await (const { type, data } of events) {
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        if (data.details?.type === 'suite') continue;
        if (type === 'test:pass' && data.name.endsWith('.test.mjs')) continue; // a file that holds no test
        if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
        else if (type === 'test:pass') counts.passed += 1;
        else counts.failed += 1;
    }
    yield JSON.stringify(counts);
}
