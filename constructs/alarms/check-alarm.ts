import type { IConstruct } from "constructs";
import { didYouMean } from "../../lib/nearest";
import type { LogField } from "../endpoint-logs/log-fields";
import { ValidationError } from "../validation-error";
import type { AlarmSpec } from "./alarm-spec";
import { comparedAs, fieldUses } from "./log-query";

/**
 * Makes sure that an alarm can work on a topic: the topic indexes every field that the query reads, with the type
 * that the query expects, and the condition refers to figures of the query only. CLS would notice neither before the
 * first evaluation.
 * @param fields the fields that the topic indexes
 * @throws ValidationError naming the nearest field or figure
 */
export function checkAlarm(scope: IConstruct, alarm: AlarmSpec, fields: readonly LogField[]): void {
  const where = `the query of alarm ${alarm.id}`;
  const byKey = new Map(fields.map((field) => [field.key, field]));
  for (const { field, type } of fieldUses(alarm.query)) {
    const known = byKey.get(field);
    if (!known) {
      const keys = [...byKey.keys()];
      throw new ValidationError(
        scope,
        `${where}: got the field "${field}"; allowed: what the topic indexes, which is ${keys.join(", ")}.${didYouMean(field, keys)}`,
        "Correct the field, or give the topic's EndpointLogs the field.",
      );
    }
    if (comparedAs(known) !== type) {
      throw new ValidationError(
        scope,
        `${where}: the field "${field}" is compared as a ${type}, but the topic indexes it as ${known.type}.`,
        "Compare it as the type it is indexed with, or change its type in the topic's fields.",
      );
    }
  }
  const figures = Object.keys(alarm.query.select);
  for (const [, number, figure = ""] of alarm.condition.matchAll(/\$(\d+)\.(\w+)/g)) {
    if (number === "1" && figures.includes(figure)) continue;
    throw new ValidationError(
      scope,
      `the condition of alarm ${alarm.id}: got "$${number}.${figure}"; allowed: ${figures.map((name) => `$1.${name}`).join(", ")}.${didYouMean(figure, figures)}`,
      "Refer to a figure that the query selects.",
    );
  }
}
