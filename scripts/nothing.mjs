// In place of packages that are left out of the build.
export {};
