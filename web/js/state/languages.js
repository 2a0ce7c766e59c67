// Tags of languages: "en", "de-AT", "pt-BR".

export const same_language = (one, other) => one.toLowerCase() === other.toLowerCase();

// Of the languages that were built, the one that is asked for: "de-AT" is content with "de".
export const built_language = (asked, built) =>
    built.find(tag => same_language(tag, asked)) ?? built.find(tag => same_language(tag, asked.split('-')[0]));
