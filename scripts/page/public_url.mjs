// The public address of the hosted page (LIFTBACK_URL), or undefined when none is given.
export function public_url_in(environment) {
    const text = environment.LIFTBACK_URL;
    if (!text) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const plain = url && !url.search && !url.hash && !url.username && !url.password;
    if (!plain || !['http:', 'https:'].includes(url.protocol) || !text.endsWith('/')) {
        throw new Error(`LIFTBACK_URL must be the address of a folder, such as https://example.org/back/, not "${text}"`);
    }
    return url.href;
}
