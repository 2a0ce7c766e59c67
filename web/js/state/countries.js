// Emergency (ambulance) numbers and same-day lines by country. Data, not translation. Only countries whose number we
// are sure of; for any other the page shows the four commonest numbers with where they work.
import { old_names, zones } from './zones.js';

// The medical number where it is another than that of the police. Each is held by both
//   - Android's table of emergency numbers, as one for an ambulance (AOSP, packages/services/Telephony, ecc/input), and
//   - libphonenumber's short numbers, as one for emergencies (3.2.47).
// Where only one of the two has it, or neither knows the country:
//   112 AX           as in Finland: Directive (EU) 2018/1972, article 109, also for all others of the EU
//   112 MD           for all services since 2018 (112.md)
//   999 GB GG IM JE  nhs.uk; Android has 112, which works as well
//   000 CC CX        Australia's network (triplezero.gov.au)
//   15  MF MQ YT     SAMU, as in all of France
//   103 UA           mvs.gov.ua; Android has the older 03
//   107 AR           santafe.gob.ar and other provinces; Android has 911, which is the police's in some
//   113 NO SJ        helsenorge.no; 112 is the police
//   140 LB           Lebanese Red Cross
//   194 RS           Serbia's ministry of health
//   1990 LK          Suwa Seriya Foundation Act, No. 18 of 2018; both have the fire service's 110
// Left out for their sources differ: among others Jamaica (110 was to end, 112 and 911 to follow), Indonesia, Pakistan,
// Peru, Nigeria and Norfolk Island.
const number_for = {
    112: 'AT AX BE BG BT CY CZ DE DK EE ES FI FO FR GE GL GR HR HU IE IN IS IT ' +
        'KW LI LT LU LV MC MD MT NL PL PT RO RU SE SI SK TR VU ZA',
    911: 'AG AI AS AW BM BZ CA CR DM DO EC FJ GD GU JO KN KY LC MP MX ' +
        'PA PH PR PW PY SH TC TV US UY VC VE VG VI WS',
    999: 'BD BH FK GB GG HK IM JE KE MO MY NU QA SC',
    '000': 'AU CC CX',
    15: 'GF GP MF ML MQ NC NE PF PM RE WF YT',
    101: 'IL PS',
    102: 'MV NP',
    103: 'BY KG KZ MN TJ UA',
    104: 'CU',
    107: 'AR',
    111: 'NR NZ PG',
    113: 'NO SJ',
    114: 'MU',
    115: 'IR VN',
    116: 'GM',
    118: 'SM VA',
    119: 'JP KH KR TW',
    120: 'CN',
    123: 'CO EG',
    124: 'BA ME',
    127: 'AL',
    130: 'CV',
    131: 'CL',
    140: 'LB',
    144: 'CH',
    190: 'GI TN',
    192: 'BR',
    194: 'MK RS',
    511: 'BB',
    913: 'GY',
    919: 'BS',
    991: 'BN ZM',
    995: 'SG',
    997: 'BW SA',
    998: 'AE',
    1669: 'TH',
    1990: 'LK',
    9999: 'OM',
};

const numbers = new Map(Object.entries(number_for)
    .flatMap(([number, codes]) => codes.split(' ').map(code => [code, number])));

// Lines to ring when a doctor is needed today: name, number. Where each of them holds: words under result.line_holds.
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

// Shown together where the number is not known.
export const common_numbers = ['112', '911', '999', '000'];

// The choice of somebody whose country is not among ours: CLDR's code for a region that is not known.
export const not_listed = 'ZZ';

export const country_codes = [...numbers.keys()].sort();

// Nothing where it is not known.
export const emergency_number = code => numbers.get(code);

// {name, number} or nothing.
export function same_day_line(code) {
    const line = same_day_lines[code];
    return line && { name: line[0], number: line[1] };
}

// "Africa/ EG: Cairo TN: Tunis": in what follows the names begin so, and what follows is in that country.
export function* places_in(table) {
    let area = '';
    let country;
    for (const word of table.trim().split(/\s+/)) {
        if (word.endsWith('/')) area = word === '/' ? '' : word;
        else if (word.endsWith(':')) country = word.slice(0, -1);
        else yield [area + word, country];
    }
}

// Nothing for a zone that is that of no place, such as UTC.
export function country_in(zone) {
    for (const table of [zones, old_names]) {
        for (const [name, country] of places_in(table)) if (name === zone) return country;
    }
    return undefined;
}

// Where the device says that it is. What language it speaks says nothing about whom to call.
export function guessed_country() {
    const country = country_in(Intl.DateTimeFormat().resolvedOptions().timeZone);
    return country && (numbers.has(country) ? country : not_listed);
}
