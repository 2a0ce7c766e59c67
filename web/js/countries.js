// Emergency (ambulance) numbers and same-day lines by country. Data, not translation. Only countries whose number we
// are sure of; for any other the page shows the four commonest numbers with where they work.

const number_for = {
    112: 'AT BE BG CY CZ DE DK EE ES FI FO FR GE GL GR HR HU IE IN IS IT ' +
        'LI LT LU LV MC MT NL PL PT RO RU SE SI SK TR ZA',
    911: 'BM CA CR DO EC GU JO KY MX PA PH PR US UY VI',
    999: 'BD BH FK GB GG HK IM JE KE MO MY QA',
    '000': 'AU CX NF',
    101: 'IL',
    107: 'AR',
    110: 'JM',
    111: 'NZ',
    113: 'NO',
    115: 'VN',
    119: 'JP KR TW',
    120: 'CN',
    123: 'CO EG',
    131: 'CL',
    144: 'CH',
    192: 'BR',
    995: 'SG',
    997: 'SA',
    998: 'AE',
    1669: 'TH',
};

const numbers = {};
for (const [number, codes] of Object.entries(number_for)) {
    for (const code of codes.split(' ')) numbers[code] = number;
}

// Lines to ring when a doctor is needed today, where one holds for the whole country.
const same_day_lines = {
    AT: ['1450', '1450'],
    AU: ['Healthdirect 1800 022 222', '1800022222'],
    BE: ['1733', '1733'],
    CA: ['811', '811'],
    DE: ['116 117', '116117'],
    FI: ['116 117', '116117'],
    GB: ['NHS 111', '111'],
    NO: ['116 117', '116117'],
    NZ: ['Healthline 0800 611 116', '0800611116'],
    PT: ['SNS 24: 808 24 24 24', '808242424'],
    SE: ['1177', '1177'],
};

export const fallback_number = '112';

export const country_codes = Object.keys(numbers).sort();

export const emergency_number = code => numbers[code] ?? fallback_number;

// {name, number} or nothing.
export function same_day_line(code) {
    const line = same_day_lines[code];
    return line && { name: line[0], number: line[1] };
}

// Time zones that name one country; the others say too little.
const zones = {
    'Europe/London': 'GB', 'Europe/Belfast': 'GB', 'Europe/Dublin': 'IE', 'Europe/Berlin': 'DE', 'Europe/Paris': 'FR',
    'Europe/Madrid': 'ES', 'Europe/Rome': 'IT', 'Europe/Amsterdam': 'NL', 'Europe/Brussels': 'BE',
    'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO',
    'Europe/Copenhagen': 'DK', 'Europe/Helsinki': 'FI', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ',
    'Europe/Lisbon': 'PT', 'Europe/Athens': 'GR', 'Europe/Budapest': 'HU', 'Europe/Istanbul': 'TR',
    'America/Toronto': 'CA', 'America/Vancouver': 'CA', 'America/Edmonton': 'CA', 'America/Winnipeg': 'CA',
    'America/Halifax': 'CA', 'America/New_York': 'US', 'America/Chicago': 'US', 'America/Denver': 'US',
    'America/Los_Angeles': 'US', 'America/Phoenix': 'US', 'America/Detroit': 'US', 'America/Anchorage': 'US',
    'Pacific/Honolulu': 'US', 'America/Mexico_City': 'MX', 'America/Sao_Paulo': 'BR', 'Pacific/Auckland': 'NZ',
    'Asia/Tokyo': 'JP', 'Asia/Seoul': 'KR', 'Asia/Kolkata': 'IN', 'Asia/Calcutta': 'IN', 'Asia/Singapore': 'SG',
    'Asia/Hong_Kong': 'HK', 'Asia/Manila': 'PH', 'Asia/Dubai': 'AE', 'Africa/Johannesburg': 'ZA',
};

function zone_country() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
    return zone.startsWith('Australia/') ? 'AU' : zones[zone];
}

function language_country() {
    for (const tag of navigator.languages ?? []) {
        const region = /-([A-Z]{2})\b/.exec(tag)?.[1];
        if (region && numbers[region]) return region;
    }
    return undefined;
}

// Where the person is counts more than the language they read.
export const guessed_country = () => zone_country() ?? language_country() ?? null;
