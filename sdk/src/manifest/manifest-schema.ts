import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { CAPABILITIES, type Capability } from '../api/host-api.ts';
import { HUB_COLUMNS, type HubColumnId } from '../api/hubs.ts';
import type { DataSchema } from './data-schema.ts';
import type { Contributions, ExtensionPoint } from './manifest.ts';
import type { PointContribution } from './point-contribution.ts';
import { VERSION_RANGE_PATTERN } from './semver.ts';

/** Editions of myStratus Desktop that a manifest may name. */
export const EDITIONS = ['standard', 'professional', 'enterprise', 'express', 'spectra'] as const;

// Every description says what is expected, because the validator gives it as the hint of a problem.

const PluginId = Type.String({
  // Two parts, so that what one plugin contributes can never begin with the id of another.
  pattern: '^[a-z][a-z0-9-]*\\.[a-z][A-Za-z0-9-]*$',
  maxLength: 100,
  description: 'The publisher, a dot and a name, such as `mystratus.maps`.',
});

const ContributedId = Type.String({
  pattern: '^[a-z][a-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+$',
  maxLength: 200,
  description: 'The id of the plugin, a dot and a name, such as `mystratus.maps.heatMap`.',
});

/** The id of a plugin, a dot and a name. */
const POINT_PATTERN = '^[a-z][a-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*){2,}$';

const PackagePath = Type.String({
  pattern: '^(?!\\.+(?:/|$))[\\w.@+ -]+(?:/(?!\\.+(?:/|$))[\\w.@+ -]+)*$',
  maxLength: 1000,
  description: 'A path from the root of the package, such as `dist/frame.js`, without `..`.',
});

const NetworkPermission = closed(
  {
    origin: Type.String({
      pattern:
        '^(https://[a-z0-9-]+(\\.[a-z0-9-]+)*|http://(localhost|127\\.0\\.0\\.1|\\[::1\\]))(:[0-9]{1,5})?$',
      description:
        'An https: origin in lower case without a path, such as `https://geocoding.example`.',
    }),
    originSetting: Type.Optional(
      text(200, 'The key of a string setting whose address the user may point elsewhere.'),
    ),
    reason: text(200, 'Why the plugin needs it, for the user who is asked.'),
  },
  'An origin that the plugin sends requests to, and why.',
);

const SecretPermission = closed(
  {
    name: Type.String({
      pattern: '^[a-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+$',
      maxLength: 100,
      description: 'The name of the plugin, a dot and a name, such as `maps.mapboxToken`.',
    }),
    reason: text(200, 'What the secret is and why the plugin needs it, for the user who is asked.'),
  },
  'A key or token that the plugin reads, and why.',
);

const Command = closed(
  {
    id: ContributedId,
    title: text(60, 'What the button says, in title case.'),
    icon: Type.Optional(text(60, 'The name of an icon that the host has.')),
  },
  'A command, which its `id` names in code and menus.',
);

const MenuEntry = closed(
  {
    command: ContributedId,
    group: text(40, 'The ribbon group; entries keep their order within it.'),
    when: Type.Optional(text(500, "A `when` clause, such as `hub.id == 'clients' && !isOffline`.")),
  },
  'A command’s place in the ribbon.',
);

const Panel = closed(
  {
    id: ContributedId,
    title: text(60, 'The heading of the panel.'),
    location: oneOf(['hub/right'], 'Where the panel goes.'),
    minimumWidth: Type.Integer({ minimum: 200, maximum: 2000, description: 'CSS pixels.' }),
    preferredWidth: Type.Integer({ minimum: 200, maximum: 2000, description: 'CSS pixels.' }),
  },
  'A panel beside the rows of a hub.',
);

const ConfigurationProperty = closed(
  {
    type: oneOf(['boolean', 'integer', 'number', 'string'], 'The type of the value.'),
    default: Type.Union([Type.Boolean(), Type.Number(), Type.String()], {
      description: 'The value until the user sets one: a boolean, a number or a string.',
    }),
    description: text(500, 'What the setting does, as a sentence.'),
    enum: Type.Optional(
      list(Type.String(), 'The values of a string to choose from.', { minItems: 1 }),
    ),
    minimum: Type.Optional(Type.Number({ description: 'The least value of a number.' })),
    maximum: Type.Optional(Type.Number({ description: 'The greatest value of a number.' })),
  },
  'A setting: its type, what it is until the user sets it, and what it does.',
);

const PointSchema = Type.Unsafe<DataSchema>(
  Type.Object(
    {},
    {
      description: 'A JSON Schema without patterns and references: `type`, `properties`, `items`.',
    },
  ),
);

const ExtensionPointDefinition = closed(
  {
    description: text(500, 'What the point is for, for the author of another plugin.'),
    schema: PointSchema,
    result: Type.Optional(PointSchema),
    data: Type.Optional(columns('What of the records a contributing plugin gets to see.')),
  },
  'A point that other plugins fill, and the schema of what they fill it with.',
);

const Contribution = Type.Unsafe<PointContribution>(
  Type.Object({ id: ContributedId }, { description: 'What fills a point of another plugin.' }),
);

/** JSON Schema of `plugin.manifest.json`. What it cannot say is checked by `checkReferences`. */
export const PLUGIN_MANIFEST_SCHEMA = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Where editors find this schema.' })),
    id: PluginId,
    displayName: text(60, 'The name that users see.'),
    description: text(500, 'What the plugin does, as a sentence.'),
    version: Type.String({
      pattern: '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)$',
      description: 'Three numbers, such as `1.2.0`.',
    }),
    publisher: Type.String({
      pattern: '^[a-z][a-z0-9-]*$',
      maxLength: 50,
      description: 'The first part of the id, such as `mystratus`.',
    }),
    license: text(100, 'An SPDX licence expression, such as `MIT`.'),
    engines: closed(
      {
        mystratusHost: Type.String({
          pattern: VERSION_RANGE_PATTERN,
          description: 'The version of the contract: `^1.0.0`, `~1.2.0`, or exactly `1.2.3`.',
        }),
      },
      'What the plugin needs of its host.',
    ),
    editions: list(
      Type.Unsafe<string>(oneOf(EDITIONS, 'An edition of the host.')),
      'The editions of the host that the plugin is for.',
      { minItems: 1 },
    ),
    service: Type.Optional(
      closed(
        {
          id: text(100, 'The paid service that must be active on the account.'),
          setUpCommandTitle: text(60, 'The one entry that is shown until it is active.'),
          signUpUrl: Type.String({
            pattern: '^https://[^\\s@]+$',
            maxLength: 2000,
            description: 'The https: page where a user signs up.',
          }),
        },
        'The paid service that the plugin belongs to, if any.',
      ),
    ),
    entries: closed(
      {
        frame: PackagePath,
        module: PackagePath,
        styles: Type.Optional(list(PackagePath, 'Style sheets of the frame.')),
      },
      'The scripts and styles that the host loads.',
    ),
    capabilities: closed(
      {
        requires: list(capability(), 'Without one of these the host refuses the plugin.'),
        optional: Type.Optional(list(capability(), 'The plugin works without these.')),
      },
      'The parts of the host that the plugin uses.',
    ),
    permissions: closed(
      {
        data: columns('The columns of hub rows that the plugin reads.'),
        network: list(NetworkPermission, 'The origins that the plugin sends requests to.'),
        secrets: Type.Optional(
          list(
            SecretPermission,
            'The keys and tokens that the plugin reads; the user enters them.',
          ),
        ),
      },
      'What the plugin may read and reach, which the user is asked about.',
    ),
    offline: closed(
      {
        supported: Type.Boolean({ description: 'Whether the plugin works without a network.' }),
        withoutNetwork: text(500, 'What works without a network, for people.'),
      },
      'What becomes of the plugin without a network.',
    ),
    contributes: Type.Unsafe<Contributions>(
      Type.Object(
        {
          commands: list(Command, 'Commands, by id.'),
          menus: closed(
            {
              'hub/ribbon': Type.Optional(list(MenuEntry, 'Entries of the ribbon of every hub.')),
            },
            'Where commands are shown.',
          ),
          panels: list(Panel, 'Panels, by id.'),
          configuration: Type.Optional(
            closed(
              {
                title: text(60, 'The heading of the settings.'),
                properties: Type.Record(
                  Type.String({ pattern: '^[a-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+$' }),
                  ConfigurationProperty,
                  {
                    additionalProperties: false,
                    description: 'Settings by key: the name of the plugin, a dot and a name.',
                  },
                ),
              },
              'Settings that the host shows under a heading.',
            ),
          ),
        },
        {
          description: 'What the plugin adds to the program, and to other plugins.',
          additionalProperties: false,
          patternProperties: {
            [POINT_PATTERN]: list(Contribution, 'Contributions to a point of another plugin.'),
          },
        },
      ),
    ),
    extensionPoints: Type.Optional(
      Type.Unsafe<Readonly<Record<string, ExtensionPoint>>>(
        Type.Record(Type.String({ pattern: POINT_PATTERN }), ExtensionPointDefinition, {
          additionalProperties: false,
          description:
            'What other plugins may fill, by id: the id of the plugin, a dot and a name.',
        }),
      ),
    ),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Manifest of a myStratus plugin (plugin.manifest.json)',
    additionalProperties: false,
  },
);

/** An object that a typing mistake cannot add to. */
function closed<T extends TProperties>(properties: T, description: string): TObject<T> {
  return Type.Object(properties, { additionalProperties: false, description });
}

function text(maxLength: number, description: string) {
  return Type.String({ minLength: 1, maxLength, pattern: '\\S', description });
}

function oneOf<const T extends readonly string[]>(values: T, description: string) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
}

function columns(description: string) {
  return list(
    oneOf(Object.keys(HUB_COLUMNS) as HubColumnId[], 'A column of hub rows.'),
    description,
  );
}

function capability() {
  return Type.Unsafe<Capability>(oneOf(CAPABILITIES, 'A capability of the host.'));
}

function list<T extends TSchema>(
  items: T,
  description: string,
  options: { readonly minItems?: number } = {},
) {
  return Type.Unsafe<readonly Static<T>[]>(
    Type.Array(items, { uniqueItems: true, description, maxItems: 1000, ...options }),
  );
}
