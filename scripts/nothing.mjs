// Stands in the command line for what it never uses.
export default {}
