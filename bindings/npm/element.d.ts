/** What `<liftback-tool>` understands; each is an attribute. */
export interface LiftbackToolAttributes {
    tool?: 'triage' | 'recovery' | 'setup' | 'loads';
    /** lb: pounds and inches. */
    units?: 'kg' | 'lb';
    theme?: 'light' | 'dark' | 'auto';
    /** BCP 47. */
    lang?: string;
    /** ISO 3166 alpha-2: whose emergency number is shown. */
    country?: string;
    /** Another address of the page. */
    src?: string;
    title?: string;
}

declare global {
    interface HTMLElementTagNameMap {
        'liftback-tool': HTMLElement;
    }
}
