console.log('memo')
