// The types of every question in documents/, made from the schema; a question that the schema does not know fails here.
import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../../schema.graphql",
  documents: "documents/*.graphql",
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          BigInt: "string", Date: "string", Decimal: "string", Instant: "string", PartialDate: "string", JSON: "unknown",
        },
      },
    },
  },
};
export default config;
