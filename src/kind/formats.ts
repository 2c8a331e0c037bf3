import { isDay } from '../base/date.ts'

/** A time of day, such as 14:00. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const zoned = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i

/** The formats that a schema may name. No expression here can backtrack far. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  time: (text) => timePattern.test(text),
  'date-time': (text) => isDay(text.slice(0, 10)) && /^[Tt ]$/.test(text.charAt(10)) && (zoned.test(text.slice(11)) || timePattern.test(text.slice(11))),
  email: (text) => text.length <= 254 && /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/.test(text),
  uri: (text) => text.length <= 2000 && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text),
}
