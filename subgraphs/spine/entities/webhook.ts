import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Webhook as KeptWebhook } from '../../../kit/webhooks/webhook.ts';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';

export enum WebhookStatus {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  STOPPED = 'STOPPED',
}

describeEnum(WebhookStatus, 'WebhookStatus', 'Whether updates are sent to a webhook.', {
  ACTIVE: { description: 'They are sent, or tried again.' },
  PAUSED: { description: 'Its owner paused it; nothing is lost while the logs keep it.' },
  STOPPED: { description: 'The hub stopped it: `stopCode` and `stopReason` say why.' },
});

@ObjectType('Webhook', { description: 'A partner’s address to which the hub sends updates, signed.' })
export class Webhook {
  @Field(() => ID, { description: 'Such as "wh_Zk3n8w0q2axP".' })
  readonly id: string;

  @Field(() => String, { description: 'Whose it is, such as "tower-hamlets".' })
  readonly agency: string;

  @Field(() => String, {
    description: 'The visible part of the key with whose rights updates are made, such as "k3n8w0q2ax".',
  })
  readonly key: string;

  @Field(() => String, { description: 'What it is for, such as "Ward dashboard".' })
  readonly title: string;

  @Field(() => String, { description: 'Where updates are sent, such as "https://hooks.example.gov.uk/hub".' })
  readonly url: string;

  @Field(() => String, {
    description: 'The subscription that says which updates, such as "subscription { updates { id } }".',
  })
  readonly document: string;

  @Field(() => WebhookStatus, { description: 'Such as ACTIVE.' })
  readonly status: WebhookStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the hub stopped it: RECEIVER_GONE, RECEIVER_FAILING, SECRET_UNREADABLE, or a code with which subscriptions end, such as "UNAUTHENTICATED"; null where it did not.',
  })
  readonly stopCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in words, such as "The receiver answered 410: it wants no more."; null where it did not.',
  })
  readonly stopReason: string | null;

  @Field(() => String, {
    description: 'The place up to which everything was delivered or given up, such as "AAAAAAABRXg8bs4MvBWQ…".',
  })
  readonly cursor: string;

  @Field(() => String, { description: 'The first letters of its secret, such as "whsec_a3Fk".' })
  readonly secretPrefix: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it is signed with the former secret too, such as "2026-11-28T14:32:05.120Z"; null where it is not.',
  })
  readonly formerSecretUntil: string | null;

  @Field(() => Int, { description: 'How often the update that is due was tried in vain, such as 2.' })
  readonly failedTries: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When that is tried next, such as "2026-11-27T14:32:05.120Z"; null where none failed.',
  })
  readonly nextTryAt: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered, such as "2026-11-27T14:32:05.120Z".' })
  readonly createdAt: string;

  constructor(kept: KeptWebhook) {
    this.id = kept.id;
    this.agency = kept.agency;
    this.key = kept.key;
    this.title = kept.title;
    this.url = kept.url;
    this.document = kept.document;
    this.status = WebhookStatus[kept.status];
    this.stopCode = kept.stopCode;
    this.stopReason = kept.stopReason;
    this.cursor = kept.cursor;
    this.secretPrefix = kept.secretPrefix;
    this.formerSecretUntil = kept.formerSecretUntil;
    this.failedTries = kept.failedTries;
    this.nextTryAt = kept.nextTryAt;
    this.createdAt = kept.createdAt;
  }
}
