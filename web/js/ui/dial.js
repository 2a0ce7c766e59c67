// A frame that lets no call through looks as if it did: the number is then said in words beside the button.
import { hint } from './dom.js';
import { opaque } from './embedding.js';
import { t } from './locale.js';

// number: as it is dialled; nothing where several are offered.
export const dial_yourself = number =>
    opaque && hint(number ? t('emergency.dial', { number }) : t('emergency.dial_one'));
