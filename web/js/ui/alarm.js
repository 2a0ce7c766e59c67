// How the end of a timer makes itself known, and a screen that stays on until then.

const beep_hz = 880;
const beep_s = 0.5;
const vibration_ms = [300, 150, 300];

let sound; // an AudioContext, which a browser starts only on a tap
let wake_lock;
let asking = false;

export const alarms = ['none', 'beep', 'vibrate'].filter(kind => kind !== 'vibrate' || navigator.vibrate);

// On a tap: the end comes without one.
export function prepare_alarm(kind) {
    if (kind !== 'beep') return;
    try {
        sound ??= new AudioContext();
        sound.resume();
    } catch {
        sound = undefined; // a browser without sound
    }
}

function beep() {
    if (!sound) return;
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    tone.frequency.value = beep_hz;
    volume.gain.setValueAtTime(0.4, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.01, sound.currentTime + beep_s);
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + beep_s);
}

// Without a tap since the page was opened a browser allows neither.
export function alarm(kind) {
    if (kind === 'beep') beep();
    if (kind === 'vibrate' && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(vibration_ms);
}

// Where the browser does not allow it, the end is still kept.
export async function hold_screen() {
    if (wake_lock || asking || document.visibilityState !== 'visible') return;
    asking = true;
    try {
        wake_lock = await navigator.wakeLock?.request('screen');
        wake_lock?.addEventListener('release', () => { wake_lock = undefined; });
    } catch {
        wake_lock = undefined;
    }
    asking = false;
}

export function let_screen_go() {
    wake_lock?.release().catch(() => {});
    wake_lock = undefined;
}

// A device whose screen is held does not sleep.
export const holds_screen = () => Boolean(wake_lock) && !wake_lock.released;
