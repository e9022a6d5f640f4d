/** Whether there is the day that a time in ISO 8601 begins with: other readers take a 30 February for a day in March. */
export function isDay(time: string): boolean {
  const at = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time.slice(0, 10));
}
