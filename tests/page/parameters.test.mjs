// The query of the page's address: what is known is read, everything else is nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameters as of_element } from '../../web/embed/address.js';
import { built_language } from '../../web/js/state/languages.js';
import { address_in_language, parameters } from '../../web/js/app/parameters.js';
import { asked_theme } from '../../web/js/app/theme.js';

const of = search => parameters({ search });
const nothing = { tool: undefined, units: undefined, lang: undefined, country: undefined };

test('what is known is read', () => {
    assert.deepEqual(of('?tool=setup&units=lb&theme=dark&lang=pt-BR&country=de'),
        { tool: 'setup', units: 'lb', lang: 'pt-BR', country: 'DE' });
});

test('what is not known is nothing', () => {
    for (const search of ['', '?', '?tool=&units=&theme=&lang=&country=', '?Tool=setup', '?tool=Setup', '?tool=toString',
        '?units=stone&theme=pink&lang=%2e%2e&country=ZZ', '?lang=javascript:alert(1)', '?__proto__=1&constructor=2', '?%']) {
        assert.deepEqual(of(search), nothing, search);
    }
});

test('the element hands on each parameter that the page reads', () => {
    assert.deepEqual(of_element.toSorted(), [...Object.keys(of('')), 'theme'].toSorted());
});

test('a theme is light or dark, or the device chooses', () => {
    const themes = ['?theme=dark', '?units=lb&theme=light', '?theme=auto', '?theme=pink', '?theme=', ''];
    assert.deepEqual(themes.map(search => asked_theme({ search })), ['dark', 'light', undefined, undefined, undefined, undefined]);
});

test('the first of several counts', () => assert.equal(of('?units=lb&units=kg').units, 'lb'));

test('a language is content with its wider one', () => {
    assert.equal(built_language('de-AT', ['en', 'de']), 'de');
    assert.equal(built_language('PT-br', ['en', 'pt', 'pt-BR']), 'pt-BR');
    assert.equal(built_language('fr', ['en', 'de']), undefined);
});

const built = ['en', 'de', 'fr'];
const gone_to = (asked, shown, href) => address_in_language(asked, { built, shown, href });
test('the address of the page in another language keeps its folder, query and fragment', () => {
    const root = 'https://example.org/a/?lang=de&units=lb#?secret=x';
    assert.equal(gone_to('de', 'en', root), 'https://example.org/a/de/?lang=de&units=lb#?secret=x');
    assert.equal(gone_to('de', 'en', 'https://example.org/a/index.html'), 'https://example.org/a/de/index.html');
    assert.equal(gone_to('en', 'de', 'https://example.org/a/de/?q'), 'https://example.org/a/?q');
    assert.equal(gone_to('fr', 'de', 'https://example.org/a/de/index.html'), 'https://example.org/a/fr/index.html');
});

test('where it is that page already, or was not built, nothing happens', () => {
    assert.equal(gone_to('en-GB', 'en', 'https://example.org/'), undefined);
    assert.equal(gone_to('es', 'en', 'https://example.org/'), undefined);
    assert.equal(gone_to(undefined, 'en', 'https://example.org/'), undefined);
    assert.equal(address_in_language('de', { built: [], shown: 'en', href: 'file:///liftback.html' }), undefined);
});
