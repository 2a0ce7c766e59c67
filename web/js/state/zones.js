// Time zones by country, from tzdata 2026b (public domain). Made by scripts/zones.mjs; not to be edited.

// The 418 zones of zone.tab.
export const zones = `
Africa/ AO: Luanda BF: Ouagadougou BI: Bujumbura BJ: Porto-Novo BW: Gaborone CD: Kinshasa Lubumbashi CF: Bangui
CG: Brazzaville CI: Abidjan CM: Douala DJ: Djibouti DZ: Algiers EG: Cairo EH: El_Aaiun ER: Asmara ES: Ceuta
ET: Addis_Ababa GA: Libreville GH: Accra GM: Banjul GN: Conakry GQ: Malabo GW: Bissau KE: Nairobi LR: Monrovia
LS: Maseru LY: Tripoli MA: Casablanca ML: Bamako MR: Nouakchott MW: Blantyre MZ: Maputo NA: Windhoek NE: Niamey
NG: Lagos RW: Kigali SD: Khartoum SL: Freetown SN: Dakar SO: Mogadishu SS: Juba ST: Sao_Tome SZ: Mbabane
TD: Ndjamena TG: Lome TN: Tunis TZ: Dar_es_Salaam UG: Kampala ZA: Johannesburg ZM: Lusaka ZW: Harare
America/ AG: Antigua AI: Anguilla AR: Argentina/Buenos_Aires Argentina/Catamarca Argentina/Cordoba Argentina/Jujuy
Argentina/La_Rioja Argentina/Mendoza Argentina/Rio_Gallegos Argentina/Salta Argentina/San_Juan Argentina/San_Luis
Argentina/Tucuman Argentina/Ushuaia AW: Aruba BB: Barbados BL: St_Barthelemy BO: La_Paz BQ: Kralendijk BR: Araguaina
Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha Porto_Velho Recife Rio_Branco
Santarem Sao_Paulo BS: Nassau BZ: Belize CA: Atikokan Blanc-Sablon Cambridge_Bay Creston Dawson Dawson_Creek
Edmonton Fort_Nelson Glace_Bay Goose_Bay Halifax Inuvik Iqaluit Moncton Rankin_Inlet Regina Resolute St_Johns
Swift_Current Toronto Vancouver Whitehorse Winnipeg CL: Coyhaique Punta_Arenas Santiago CO: Bogota CR: Costa_Rica
CU: Havana CW: Curacao DM: Dominica DO: Santo_Domingo EC: Guayaquil GD: Grenada GF: Cayenne GL: Danmarkshavn Nuuk
Scoresbysund Thule GP: Guadeloupe GT: Guatemala GY: Guyana HN: Tegucigalpa HT: Port-au-Prince JM: Jamaica
KN: St_Kitts KY: Cayman LC: St_Lucia MF: Marigot MQ: Martinique MS: Montserrat MX: Bahia_Banderas Cancun Chihuahua
Ciudad_Juarez Hermosillo Matamoros Mazatlan Merida Mexico_City Monterrey Ojinaga Tijuana NI: Managua PA: Panama
PE: Lima PM: Miquelon PR: Puerto_Rico PY: Asuncion SR: Paramaribo SV: El_Salvador SX: Lower_Princes TC: Grand_Turk
TT: Port_of_Spain US: Adak Anchorage Boise Chicago Denver Detroit Indiana/Indianapolis Indiana/Knox Indiana/Marengo
Indiana/Petersburg Indiana/Tell_City Indiana/Vevay Indiana/Vincennes Indiana/Winamac Juneau Kentucky/Louisville
Kentucky/Monticello Los_Angeles Menominee Metlakatla New_York Nome North_Dakota/Beulah North_Dakota/Center
North_Dakota/New_Salem Phoenix Sitka Yakutat UY: Montevideo VC: St_Vincent VE: Caracas VG: Tortola VI: St_Thomas
Antarctica/ AQ: Casey Davis DumontDUrville Mawson McMurdo Palmer Rothera Syowa Troll Vostok AU: Macquarie
Arctic/ SJ: Longyearbyen
Asia/ AE: Dubai AF: Kabul AM: Yerevan AZ: Baku BD: Dhaka BH: Bahrain BN: Brunei BT: Thimphu CN: Shanghai Urumqi
CY: Famagusta Nicosia GE: Tbilisi HK: Hong_Kong ID: Jakarta Jayapura Makassar Pontianak IL: Jerusalem IN: Kolkata
IQ: Baghdad IR: Tehran JO: Amman JP: Tokyo KG: Bishkek KH: Phnom_Penh KP: Pyongyang KR: Seoul KW: Kuwait KZ: Almaty
Aqtau Aqtobe Atyrau Oral Qostanay Qyzylorda LA: Vientiane LB: Beirut LK: Colombo MM: Yangon MN: Hovd Ulaanbaatar
MO: Macau MY: Kuala_Lumpur Kuching NP: Kathmandu OM: Muscat PH: Manila PK: Karachi PS: Gaza Hebron QA: Qatar
RU: Anadyr Barnaul Chita Irkutsk Kamchatka Khandyga Krasnoyarsk Magadan Novokuznetsk Novosibirsk Omsk Sakhalin
Srednekolymsk Tomsk Ust-Nera Vladivostok Yakutsk Yekaterinburg SA: Riyadh SG: Singapore SY: Damascus TH: Bangkok
TJ: Dushanbe TL: Dili TM: Ashgabat TW: Taipei UZ: Samarkand Tashkent VN: Ho_Chi_Minh YE: Aden
Atlantic/ BM: Bermuda CV: Cape_Verde ES: Canary FK: Stanley FO: Faroe GS: South_Georgia IS: Reykjavik PT: Azores
Madeira SH: St_Helena
Australia/ AU: Adelaide Brisbane Broken_Hill Darwin Eucla Hobart Lindeman Lord_Howe Melbourne Perth Sydney
Europe/ AD: Andorra AL: Tirane AT: Vienna AX: Mariehamn BA: Sarajevo BE: Brussels BG: Sofia BY: Minsk CH: Zurich
CZ: Prague DE: Berlin Busingen DK: Copenhagen EE: Tallinn ES: Madrid FI: Helsinki FR: Paris GB: London GG: Guernsey
GI: Gibraltar GR: Athens HR: Zagreb HU: Budapest IE: Dublin IM: Isle_of_Man IT: Rome JE: Jersey LI: Vaduz
LT: Vilnius LU: Luxembourg LV: Riga MC: Monaco MD: Chisinau ME: Podgorica MK: Skopje MT: Malta NL: Amsterdam
NO: Oslo PL: Warsaw PT: Lisbon RO: Bucharest RS: Belgrade RU: Astrakhan Kaliningrad Kirov Moscow Samara Saratov
Ulyanovsk Volgograd SE: Stockholm SI: Ljubljana SK: Bratislava SM: San_Marino TR: Istanbul UA: Kyiv Simferopol
VA: Vatican
Indian/ CC: Cocos CX: Christmas IO: Chagos KM: Comoro MG: Antananarivo MU: Mauritius MV: Maldives RE: Reunion
SC: Mahe TF: Kerguelen YT: Mayotte
Pacific/ AS: Pago_Pago CK: Rarotonga CL: Easter EC: Galapagos FJ: Fiji FM: Chuuk Kosrae Pohnpei GU: Guam KI: Kanton
Kiritimati Tarawa MH: Kwajalein Majuro MP: Saipan NC: Noumea NF: Norfolk NR: Nauru NU: Niue NZ: Auckland Chatham
PF: Gambier Marquesas Tahiti PG: Bougainville Port_Moresby PN: Pitcairn PW: Palau SB: Guadalcanal TK: Fakaofo
TO: Tongatapu TV: Funafuti UM: Midway Wake US: Honolulu VU: Efate WF: Wallis WS: Apia
`;

// The 124 older names in `backward` that are those of a place.
export const old_names = `
/ CN: PRC CU: Cuba EG: Egypt GB: GB GB-Eire HK: Hongkong IE: Eire IL: Israel IR: Iran IS: Iceland JM: Jamaica
JP: Japan KR: ROK LY: Libya MH: Kwajalein NZ: NZ NZ-CHAT PL: Poland PT: Portugal RU: W-SU SG: Singapore TR: Turkey
TW: ROC US: Navajo
Africa/ ER: Asmera ML: Timbuktu
America/ AR: Argentina/ComodRivadavia Buenos_Aires Catamarca Cordoba Jujuy Mendoza Rosario BR: Porto_Acre
CA: Coral_Harbour Montreal Nipigon Pangnirtung Rainy_River Thunder_Bay Yellowknife GL: Godthab MX: Ensenada
Santa_Isabel US: Atka Fort_Wayne Indianapolis Knox_IN Louisville Shiprock VI: Virgin
Antarctica/ AQ: South_Pole
Asia/ BD: Dacca BT: Thimbu CN: Chongqing Chungking Harbin Kashgar ID: Ujung_Pandang IL: Tel_Aviv IN: Calcutta
MM: Rangoon MN: Choibalsan Ulan_Bator MO: Macao NP: Katmandu TM: Ashkhabad TR: Istanbul VN: Saigon
Atlantic/ FO: Faeroe NO: Jan_Mayen
Australia/ AU: ACT Canberra Currie LHI NSW North Queensland South Tasmania Victoria West Yancowinna
Brazil/ BR: Acre DeNoronha East West
Canada/ CA: Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon
Chile/ CL: Continental EasterIsland
Europe/ CY: Nicosia GB: Belfast MD: Tiraspol UA: Kiev Uzhgorod Zaporozhye
Mexico/ MX: BajaNorte BajaSur General
Pacific/ AS: Samoa FM: Ponape Truk Yap KI: Enderbury US: Johnston
US/ AS: Samoa US: Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain
Pacific
`;
