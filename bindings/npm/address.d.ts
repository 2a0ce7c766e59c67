/** What a bundler makes of a file: its address. */
declare const address: string;
export default address;
