import type { ContextSubscription, ContextUser } from '../../context.ts';
import { declareType } from '../../types/declare.ts';
import { groupsOf } from './apis.ts';
import { arrayOf, ContextValue, reads, wrapped } from './facts.ts';
import { dateTimeOf } from './times.ts';

/** `ISubscription`. */
export class SubscriptionValue extends ContextValue<ContextSubscription> {}
/** `IUser`. */
export class UserValue extends ContextValue<ContextUser> {}

type Identity = ContextUser['identities'][number];
class IdentityValue extends ContextValue<Identity> {}

export const callerTypes = [
  declareType({
    name: 'ISubscription',
    kind: 'interface',
    instances: SubscriptionValue,
    members: {
      'DateTime CreatedDate { get; }': reads<ContextSubscription>(({ createdDate }) => dateTimeOf(createdDate)),
      'DateTime? EndDate { get; }': reads<ContextSubscription>(({ endDate }) => dateTimeOf(endDate)),
      'string Id { get; }': reads<ContextSubscription>(({ id }) => id),
      'string Key { get; }': reads<ContextSubscription>(({ key }) => key),
      'string Name { get; }': reads<ContextSubscription>(({ name }) => name),
      'string PrimaryKey { get; }': reads<ContextSubscription>(({ primaryKey }) => primaryKey),
      'string SecondaryKey { get; }': reads<ContextSubscription>(({ secondaryKey }) => secondaryKey),
      'DateTime? StartDate { get; }': reads<ContextSubscription>(({ startDate }) => dateTimeOf(startDate)),
    },
  }),
  declareType({
    name: 'IUserIdentity',
    kind: 'interface',
    instances: IdentityValue,
    members: {
      'string Id { get; }': reads<Identity>(({ id }) => id),
      'string Provider { get; }': reads<Identity>(({ provider }) => provider),
    },
  }),
  declareType({
    name: 'IUser',
    kind: 'interface',
    instances: UserValue,
    members: {
      'string Email { get; }': reads<ContextUser>(({ email }) => email),
      'string FirstName { get; }': reads<ContextUser>(({ firstName }) => firstName),
      'IEnumerable<IGroup> Groups { get; }': reads<ContextUser>(({ groups }, run) => groupsOf(run, groups)),
      'string Id { get; }': reads<ContextUser>(({ id }) => id),
      'IEnumerable<IUserIdentity> Identities { get; }': reads<ContextUser>(({ identities }, run) =>
        arrayOf(
          run,
          'IUserIdentity',
          identities.map((identity) => wrapped(IdentityValue, identity)),
        ),
      ),
      'string LastName { get; }': reads<ContextUser>(({ lastName }) => lastName),
      'string Note { get; }': reads<ContextUser>(({ note }) => note),
      'DateTime RegistrationDate { get; }': reads<ContextUser>(({ registrationDate }) => dateTimeOf(registrationDate)),
    },
  }),
];
