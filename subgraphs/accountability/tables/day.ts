import { DateType, p } from '@mikro-orm/core';

/** A date column, read as the text "2013-03-06": the embedded database would make it a moment in time. */
class DayType extends DateType {
  override convertToJSValueSQL(key: string): string {
    return `${key}::text`;
  }
}

/** A column that holds a day of the calendar. */
export const day = () => p.type(DayType).$type<string>();
