import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import type { IssuedKey } from '../../../kit/access/keyStore.ts';
import { HubError } from '../../../kit/hubError.ts';
import { scopes } from '../../../kit/viewer.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { SpineContext } from '../context.ts';
import { AccessKey } from '../entities/accessKey.ts';
import { AccessKeyPayload } from '../entities/accessKeyPayload.ts';
import { CreateAccessKeyInput } from '../entities/createAccessKeyInput.ts';
import { RateLimit } from '../entities/rateLimit.ts';

const scopeList = z.array(z.enum(scopes));

/** Faults that are told to whoever tried; what is none of theirs stays a fault. */
const codes: Partial<Record<HubError['code'], UserErrorCode>> = {
  BAD_USER_INPUT: UserErrorCode.INVALID_VALUE,
  NOT_FOUND: UserErrorCode.NOT_FOUND,
  CONFLICT: UserErrorCode.FORBIDDEN_STEP,
};

async function payloadOf(
  act: () => Promise<{ key: IssuedKey['key']; secret: string | null }>,
): Promise<AccessKeyPayload> {
  try {
    const { key, secret } = await act();
    return new AccessKeyPayload(new AccessKey(key), secret, []);
  } catch (error) {
    const code = error instanceof HubError ? codes[error.code] : undefined;
    if (!(error instanceof HubError) || code === undefined) throw error;
    return new AccessKeyPayload(null, null, [new UserError(code, error.message, ['input'])]);
  }
}

@Resolver()
export class AccessResolver {
  @Query(() => RateLimit, {
    nullable: true,
    description:
      'What this query costs and what may still be spent; null where nobody pays, as for what the hub asks itself.',
  })
  rateLimit(@Ctx() { budget }: SpineContext): RateLimit | null {
    return budget ? new RateLimit(budget) : null;
  }

  @Query(() => [AccessKey], {
    nullable: true,
    description: 'The keys of partner agencies, the newest first; some dozens, so no pages.',
  })
  async accessKeys(
    @Ctx() { keys }: SpineContext,
    @Arg('agency', () => String, { nullable: true, description: 'Only this agency’s, such as "tower-hamlets".' })
    agency: string | null,
  ): Promise<AccessKey[]> {
    return (await keys.list(agency ?? null)).map((key) => new AccessKey(key));
  }

  @Mutation(() => AccessKeyPayload, { nullable: true, description: 'Makes a key for a partner agency.' })
  createAccessKey(
    @Ctx() { keys }: SpineContext,
    @Arg('input', () => CreateAccessKeyInput, { description: 'What it is to open.' }) input: CreateAccessKeyInput,
  ): Promise<AccessKeyPayload> {
    return payloadOf(async () => {
      const granted = scopeList.nullable().safeParse(input.scopes ?? null);
      if (!granted.success) throw new HubError('BAD_USER_INPUT', `Scopes are ${scopes.join(', ')}. No key was made.`);
      return keys.create({
        agency: input.agency,
        role: input.role,
        boroughs: input.boroughs ?? [],
        scopes: granted.data,
        purpose: input.purpose,
        expiresAt: typeof input.expiresOn === 'string' ? `${input.expiresOn}T00:00:00.000Z` : null,
      });
    });
  }

  @Mutation(() => AccessKeyPayload, {
    nullable: true,
    description: 'Makes a key that opens what another does, which ends after an overlap in which both open.',
  })
  rotateAccessKey(
    @Ctx() { keys, forgetKey }: SpineContext,
    @Arg('prefix', () => String, { description: 'The visible part of the key to replace, such as "k3n8w0q2ax".' })
    prefix: string,
    @Arg('overlapDays', () => Int, { defaultValue: 7, description: 'How many days both open, 0 to 90, such as 7.' })
    overlapDays: number,
  ): Promise<AccessKeyPayload> {
    return payloadOf(async () => keys.rotate(prefix, overlapDays)).finally(() => forgetKey(prefix));
  }

  @Mutation(() => AccessKeyPayload, { nullable: true, description: 'Ends a key at once.' })
  revokeAccessKey(
    @Ctx() { keys, forgetKey }: SpineContext,
    @Arg('prefix', () => String, { description: 'The visible part of the key, such as "k3n8w0q2ax".' }) prefix: string,
  ): Promise<AccessKeyPayload> {
    return payloadOf(async () => ({ key: await keys.revoke(prefix), secret: null })).finally(() => forgetKey(prefix));
  }
}
