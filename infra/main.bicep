metadata description = 'KreisTeams in one resource group: host with bot and tab, storage, bot registration, telemetry.'

@description('Start of all resource names; 3 to 16 lower case letters and digits.')
@minLength(3)
@maxLength(16)
param name string = 'kreisteams'

@description('Region of everything that keeps data.')
param location string = resourceGroup().location

@description('Client id of the Entra application that is bot and sign-in of the tab.')
param clientId string

@description('Tenant in which that application is registered: the home tenant of the network.')
param tenantId string = tenant().tenantId

@description('Other tenants whose people may speak to the bot. Guests of the home tenant need no entry.')
param allowedTenants string[] = []

@description('Id of the SharePoint document library that receives the papers; empty keeps them in the storage account.')
param driveId string = ''

@description('32 random bytes in base64 (openssl rand -base64 32): encrypts the addresses of open uploads, so that any instance can go on with them. Empty: an upload interrupted by a restart starts over.')
@secure()
param uploadKey string = ''

@description('Host name of an own domain that points to the app; empty takes the name that Azure gives.')
param domain string = ''

@description('Size of the App Service plan.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3', 'P2v3'])
param planSize string = 'P0v3'

@description('How often the storage account keeps each byte: in one building, in three zones, or in a second region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Days for which deleted blobs can be brought back.')
@minValue(7)
@maxValue(365)
param softDeleteDays int = 30

@description('Days for which telemetry is kept.')
@minValue(30)
@maxValue(730)
param telemetryDays int = 90

@description('Labels for all resources.')
param tags object = { product: 'KreisTeams' }

var suffix = uniqueString(resourceGroup().id)
var appName = '${name}-${suffix}'

module identity 'modules/identity.bicep' = {
  params: {
    name: '${name}-identity'
    location: location
    tags: tags
  }
}

module telemetry 'modules/telemetry.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: telemetryDays
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take('${name}${suffix}', 24)
    location: location
    tags: tags
    redundancy: storageRedundancy
    softDeleteDays: softDeleteDays
    principalId: identity.outputs.principalId
    workspaceId: telemetry.outputs.workspaceId
  }
}

module host 'modules/host.bicep' = {
  params: {
    name: appName
    location: location
    tags: tags
    planSize: planSize
    identityId: identity.outputs.id
    workspaceId: telemetry.outputs.workspaceId
    settings: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry.outputs.connectionString
      Storage__AccountName: storage.outputs.name
      Storage__ClientId: identity.outputs.clientId
      Teams__AppId: clientId
      Teams__AppType: 'SingleTenant'
      Teams__TenantId: tenantId
      Teams__ManagedIdentityClientId: identity.outputs.clientId
      Tab__ClientId: clientId
      Tab__TenantId: tenantId
      Graph__TenantId: tenantId
      Graph__ClientId: identity.outputs.clientId
      Graph__ManagedIdentityClientId: identity.outputs.clientId
      Graph__DriveId: driveId
    }
    allowedTenants: allowedTenants
    domain: domain
    uploadKey: uploadKey
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: '${name}-bot-${suffix}'
    tags: tags
    clientId: clientId
    tenantId: tenantId
    endpoint: 'https://${empty(domain) ? host.outputs.hostName : domain}/api/messages'
  }
}

@description('Host name for the app package: dotnet run --project manifest -- --domain …')
output domain string = empty(domain) ? host.outputs.hostName : domain

@description('Name of the web app, to deploy the program to.')
output appName string = host.outputs.name

@description('Subject of the federated credential that the Entra application needs.')
output identityPrincipalId string = identity.outputs.principalId

@description('Client id of the managed identity, to be given write access to the SharePoint site (Sites.Selected).')
output identityClientId string = identity.outputs.clientId

output storageAccountName string = storage.outputs.name
