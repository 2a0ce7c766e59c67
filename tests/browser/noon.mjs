// A time zone where it is noon now: late in the evening the plan has less to do, and tests run at any hour. East of
// Greenwich is minus.
export function zone_at_noon() {
    const ahead = 12 - new Date().getUTCHours();
    return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
