// In place of packages that are left out of the build: importers ask them for a default.
// biome-ignore lint/style/noDefaultExport: a default is what is asked for.
export default undefined;
