/** Moments as people in Sumbawa read them: in WITA, in Indonesian. */
const ZONE = "Asia/Makassar";
const clock = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
const whole = { timeZone: ZONE, weekday: "long", day: "numeric", month: "long", year: "numeric" };
const long = new Intl.DateTimeFormat("id-ID", whole);
const short = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "short" });
const A_DAY = 24 * 60 * 60 * 1000;

/** "10.15" */
export const hour = (moment) => clock.format(new Date(moment));

/** "2026-11-24": equal for two moments of one day in WITA. */
export const date = (moment) => calendar.format(new Date(moment));

/** "Hari ini", "Kemarin" or "Selasa, 24 November 2026". */
export function day(moment) {
  if (date(moment) === date(Date.now())) return "Hari ini";
  if (date(moment) === date(Date.now() - A_DAY)) return "Kemarin";
  return long.format(new Date(moment));
}

/** For a list: the hour today, else the day. */
export const glance = (moment) => (date(moment) === date(Date.now()) ? hour(moment) : short.format(new Date(moment)));
